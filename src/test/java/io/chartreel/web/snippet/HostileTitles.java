package io.chartreel.web.snippet;

import java.util.ArrayList;
import java.util.List;

/** Titles of charts that contain whatever has a meaning in the languages of snippets. */
final class HostileTitles {
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  private HostileTitles() {}

  /** Returns 124 titles. */
  static List<String> all() {
    List<String> titles = new ArrayList<>();
    for (char c : PUNCTUATION.toCharArray()) {
      titles.add("a" + c + "b " + c + "c" + c + " " + c + c + "d" + c + c + " e" + c);
    }
    for (char c : PUNCTUATION.toCharArray()) {
      titles.add(("" + c).repeat(3) + " x" + c + " " + c + " y");
    }
    titles.addAll(
        List.of(
            "](https://evil.example) [x",
            "![x](https://evil.example/x.gif)",
            "[x]: https://evil.example",
            "[[File:X.gif]] [[x|y]] {{x|y}}",
            "\"><script>alert(1)</script>",
            "' onerror='alert(1)",
            "<!-- x --> <![CDATA[x]]> <?php x ?>",
            "<b>x</b> </picture> <img src=x>",
            "&amp; &lt; &#42; &copy; &notin; &#x2a;",
            "R&D &copy 50&para",
            "{x} {{x}} {%x%} {#x#} ${x} #{x}",
            "{`${x}`} {/* x */} {x: 1}",
            "\\ \\\\ \\* \\n \\\" \\]",
            "` `` ``` ~~~ ````x````",
            "*x* **x** ***x*** _x_ __x__ ~~x~~ ==x== ^x^ ~x~",
            "snake_case_name __init__ a*b*c 2*3*4",
            "| a | b | |---| a || b",
            "# x ## x #x #1",
            "- x + x * x 1. x 1) x",
            "> x >> x > > x",
            "--- *** ___ === +++",
            "x -- y --- z ... \"q\" 'q' it's <<x>>",
            "(c) (r) (tm) (C) (TM) 1/2 3/4 +-",
            "-> <- => <= <->",
            "https://evil.example www.evil.example x@evil.example",
            "mailto:x@evil.example @x @x/y #123 GH-1 x/y#1",
            ":smile: :+1: :x :y z: ::x::",
            "$x$ $$x$$ $1 $HOME $(x) `x` !x !!",
            "\\(x\\) \\[x\\] $\\frac{1}{2}$",
            "100 % 50% %20 %2C %zz %s %d %(x)s",
            "[b]x[/b] [img]x[/img] [url=x]y[/url]",
            "[/img] [img] [/IMG]",
            ".. x:: y :x: `y`_ |x| x_ x__ _`x` [1]_",
            ":alt: x :width: 1px",
            "*x :: y* ::",
            "#+X: y [[x][y]] =x= ~x~ /x/ +x+ :width 1",
            "'''x''' ''x'' == x == {| x |} ~~~~ <nowiki>",
            "**x** //x// __x__ ''x'' %%x%% ((x)) {{x}}",
            "}} }}} } }}x }}",
            "!x! !x|y! \\! !",
            "*x* _x_ -x- +x+ ^x^ ~x~ {color:red}x{color} ??x??",
            "h1. x bq. x [x|y] {{x}} {code}x{code}",
            "a, b, c; d: e = f",
            "width=1,height=2,alt=x",
            "[x,y=z] [\"x\",1] {x} <<x>> ++x++ +++x+++ pass:[x]",
            "image::x[] image:x[] include::x[] ifdef::x[]",
            "{attribute} {counter:x} {set:x:y} \\{x}",
            "\"; rm -rf / #",
            "'; rm -rf / #",
            "\") ; import os ; (\"",
            "\",\"x\",\"y",
            "=1+1 +1 -1 @x",
            "\u05D0\u05D1\u05D2 (x) \u05D3",
            "\u0645\u0631\u062D\u0628\u0627 [x] x",
            "\u4E2D\u6587 \u300C\u5F15\u7528\u300D \uFF08\u62EC\u53F7\uFF09",
            "\uD83D\uDE80 \uD83D\uDC69\u200D\uD83D\uDE80 \uD83C\uDDEB\uD83C\uDDF7 1\uFE0F\u20E3",
            "\u201Cx\u201D \u2018y\u2019 \u2026 \u2014 \u00AB z \u00BB",
            "x\u00A0y\u2003z  two   three",
            "Quotes \" ' ` \u00B4 and (parentheses [brackets {braces <angles",
            "x".repeat(100) + " " + "*_`[]()".repeat(14)));
    return List.copyOf(titles);
  }
}
