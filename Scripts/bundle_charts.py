# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes Vega, Vega-Lite and Vega-Embed as one file of JavaScript, with their notice on top."""
import sys

import vl_convert

NOTICE = """/*
Vega, Vega-Lite, Vega-Embed and the libraries that they hold, as bundled by vl-convert-python.
Copyright (c) 2015-2026, University of Washington Interactive Data Lab. All rights reserved.
d3: copyright 2010-2026 Mike Bostock (ISC licence).

Redistribution and use in source and binary forms, with or without modification, are permitted
provided that the following conditions are met:
1. Redistributions of source code must retain the above copyright notice, this list of conditions and
   the following disclaimer.
2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions
   and the following disclaimer in the documentation and/or other materials provided with the
   distribution.
3. Neither the name of the copyright holder nor the names of its contributors may be used to endorse or
   promote products derived from this software without specific prior written permission.
THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED
WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A
PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR
ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT
LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR
TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF
ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
"""

# 6.1, since tooltips of nearest points in 6.4 say "undefined" for names.
VERSION = "6.1"
ENTRY = "window.vegaEmbed=vegaEmbed;window.vega=vega;window.vegaLite=vegaLite;"


def main() -> None:
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        file.write(NOTICE + vl_convert.javascript_bundle(ENTRY, VERSION))


if __name__ == "__main__":
    main()
