/** What every document for programs is made of. */
@NullMarked
package dev.tributary.report.json;

import org.jspecify.annotations.NullMarked;
