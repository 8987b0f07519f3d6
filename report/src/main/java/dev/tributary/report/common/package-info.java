/** Parts that several outcomes share, each as text, JSON and CSV. */
@NullMarked
package dev.tributary.report.common;

import org.jspecify.annotations.NullMarked;
