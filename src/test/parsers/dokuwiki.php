<?php
// Renders texts to HTML with the parser of DokuWiki: an array of texts as JSON on standard input,
// an array of HTML on standard output. Usage: php dokuwiki.php < texts > html
define('DOKU_INC', '/usr/share/dokuwiki/');
define('NOSESSION', true);
error_reporting(E_ERROR);
require DOKU_INC . 'inc/init.php';

/** Returns HTML in which images have their own addresses, not that of the wiki's proxy. */
function direct(string $html): string
{
    return preg_replace_callback(
        '/src="[^"]*[?;]media=([^"&]*)"/',
        fn ($found) => 'src="' . htmlspecialchars(urldecode($found[1])) . '"',
        $html
    );
}

$texts = json_decode(stream_get_contents(STDIN), true, 512, JSON_THROW_ON_ERROR);
echo json_encode(
    array_map(fn ($text) => direct(p_render('xhtml', p_get_instructions($text), $info)), $texts),
    JSON_THROW_ON_ERROR
);
