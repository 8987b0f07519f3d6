/** Common parts of JSON documents. */
@NullMarked
package dev.tributary.report.json;

import org.jspecify.annotations.NullMarked;
