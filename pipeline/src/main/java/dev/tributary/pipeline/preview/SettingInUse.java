package dev.tributary.pipeline.preview;

/**
 * A setting that was made, instead of its default.
 *
 * @param name its name in the configuration file
 * @param value its value, as written
 * @param where the place that it has its value from: {@code command line}, {@code environment} or a file
 */
public record SettingInUse(String name, String value, String where) {}
