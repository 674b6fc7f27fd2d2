/** Helpers that several tests share: services, clients and decoders. */
@NullMarked
package io.chartreel.testing;

import org.jspecify.annotations.NullMarked;
