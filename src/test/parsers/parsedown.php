<?php
// Renders texts to HTML with Parsedown: an array of texts as JSON on standard input, an array of
// HTML on standard output. Usage: php render.php < texts > html
require 'Parsedown/autoload.php';

$parser = new Parsedown();
$texts = json_decode(stream_get_contents(STDIN), true, 512, JSON_THROW_ON_ERROR);
echo json_encode(array_map([$parser, 'text'], $texts), JSON_THROW_ON_ERROR);
