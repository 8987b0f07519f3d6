/** What a command works on and with. */
@NullMarked
package dev.tributary.pipeline.settings;

import org.jspecify.annotations.NullMarked;
