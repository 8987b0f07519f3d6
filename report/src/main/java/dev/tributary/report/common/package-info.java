/** What several outcomes have in common, each with its text, its JSON and its CSV. */
@NullMarked
package dev.tributary.report.common;

import org.jspecify.annotations.NullMarked;
