package dev.tributary.benchmarks.ratio;

/**
 * One figure that can be compared between machines, because it is a quotient of two times of the same machine.
 *
 * @param name what the file of references calls it
 * @param meaning what is divided by what
 * @param value the higher, the slower
 */
public record TimeRatio(String name, String meaning, double value) {}
