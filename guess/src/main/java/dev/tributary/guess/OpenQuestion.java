package dev.tributary.guess;

/**
 * Something that cannot be found out.
 *
 * @param question the question, a sentence
 * @param setting the setting that answers it, as in {@code tributary.yml}
 */
public record OpenQuestion(String question, String setting) {}
