/**
 * A generator of samples with known true values: users, their sessions on channels, their orders, and costs. A sample
 * is written as a SQLite database with the tables of the public reference database.
 */
@NullMarked
package dev.tributary.sample;

import org.jspecify.annotations.NullMarked;
