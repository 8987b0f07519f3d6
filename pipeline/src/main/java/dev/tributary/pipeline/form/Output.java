package dev.tributary.pipeline.form;

import java.nio.file.Path;

/**
 * A file that a command may write.
 *
 * @param role what it is, in a word or two
 * @param file where it goes
 */
public record Output(String role, Path file) {}
