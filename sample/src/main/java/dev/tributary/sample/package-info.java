/**
 * A made-up world with a known truth: users, their sessions on channels, their orders, what the sessions cost. It is
 * written as a SQLite database with the tables of the public reference database.
 */
@NullMarked
package dev.tributary.sample;

import org.jspecify.annotations.NullMarked;
