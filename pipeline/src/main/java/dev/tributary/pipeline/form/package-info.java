/**
 * The interfaces through which the pipeline writes outcomes: it provides the values, and does not depend on CSV or
 * JSON.
 */
@NullMarked
package dev.tributary.pipeline.form;

import org.jspecify.annotations.NullMarked;
