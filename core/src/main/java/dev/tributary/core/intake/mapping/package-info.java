/**
 * What a user has said about a source: where its tables are and what their columns mean, and the rules about names and
 * users. Only values; {@link dev.tributary.core.intake.layout} applies them.
 */
@NullMarked
package dev.tributary.core.intake.mapping;

import org.jspecify.annotations.NullMarked;
