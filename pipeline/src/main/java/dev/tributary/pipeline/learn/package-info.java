/** Fitting of models to stored answers or files of answers, and estimation from journeys alone. */
@NullMarked
package dev.tributary.pipeline.learn;

import org.jspecify.annotations.NullMarked;
