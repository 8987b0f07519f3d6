/** Path figures as text, JSON and CSV. */
@NullMarked
package dev.tributary.report.figures;

import org.jspecify.annotations.NullMarked;
