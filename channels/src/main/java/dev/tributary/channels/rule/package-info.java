/** Rules: what they ask, how they are read from a file, and what they see of a session. */
@NullMarked
package dev.tributary.channels.rule;

import org.jspecify.annotations.NullMarked;
