/** What a run asks of whoever gives its outcome a form: it says what there is, and knows neither CSV nor JSON. */
@NullMarked
package dev.tributary.pipeline.form;

import org.jspecify.annotations.NullMarked;
