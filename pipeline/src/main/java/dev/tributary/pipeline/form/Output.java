package dev.tributary.pipeline.form;

import java.nio.file.Path;

/**
 * A file that a command may write.
 *
 * @param role its role, in a word or two
 * @param file its path
 */
public record Output(String role, Path file) {}
