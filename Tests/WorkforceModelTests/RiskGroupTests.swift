// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import WorkforceModel

@Suite struct RiskGroupTests {
  @Test func aSmallGroupJoinsTheOneBeforeItWhateverTheOthersCount() {
    #expect(RiskGroups(sizes: [5, 5, 8, 7, 3]).members == [[0], [1], [2], [3, 4]])
    #expect(RiskGroups(sizes: [6, 5, 8, 7, 3]).members == [[0], [1], [2], [3, 4]])
    #expect(RiskGroups(sizes: [5, 5, 8, 7, 4]).members == [[0], [1], [2], [3, 4]])
    #expect(RiskGroups(sizes: [9, 2, 5]).members == [[0, 1], [2]])
  }

  @Test func theFirstGroupsJoinTheNextThatIsLargeEnough() {
    #expect(RiskGroups(sizes: [2, 9, 5]).members == [[0, 1], [2]])
    #expect(RiskGroups(sizes: [2, 9, 1, 5]).members == [[0, 1, 2], [3]])
  }

  @Test func smallGroupsThatMakeFiveStandTogether() {
    #expect(RiskGroups(sizes: [3, 8, 0, 2]).members == [[0, 3], [1]])
    #expect(RiskGroups(sizes: [2, 2]).members.isEmpty)
  }

  @Test func bareServersAreMergedWithNobody() {
    #expect(RiskGroups(sizes: [0, 0], servers: [9, 2]).members == [[0], [1]])
    #expect(RiskGroups(sizes: [6, 3, 0], servers: [0, 1, 2]).members == [[0, 1], [2]])
    #expect(RiskGroups(sizes: [2, 0], servers: [0, 2]).members == [[1]])
  }
}
