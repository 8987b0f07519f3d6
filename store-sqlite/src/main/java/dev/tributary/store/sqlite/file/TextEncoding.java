package dev.tributary.store.sqlite.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * How a database encodes its texts, and which of them are none. SQLite keeps whatever bytes it is given and hands them on with
 * replacements, so that different ids would become the same: in UTF-8 each broken byte is read as U+FFFD, in UTF-16 a half
 * of a character is joined with whatever stands next to it.
 */
public enum TextEncoding {
    UTF8(StandardCharsets.UTF_8),
    UTF16LE(StandardCharsets.UTF_16LE),
    UTF16BE(StandardCharsets.UTF_16BE);

    private static final char REPLACEMENT = '\ufffd';

    private final Charset charset;

    TextEncoding(Charset charset) {
        this.charset = charset;
    }

    static TextEncoding of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA encoding")) {
            return switch (row.getString(1)) {
                case "UTF-16le" -> UTF16LE;
                case "UTF-16be" -> UTF16BE;
                default -> UTF8;
            };
        }
    }

    /** What is selected beside the columns so that {@link #isSound} can look at their bytes; empty where nothing is needed. */
    List<String> bytesOf(List<String> columns) {
        return this == UTF8
                ? List.of()
                : columns.stream()
                        .map(column -> "CASE typeof(" + column + ") WHEN 'text' THEN CAST(" + column + " AS blob) END")
                        .toList();
    }

    /**
     * Whether the bytes of a cell are the text that it was read as.
     *
     * @param text as it was read
     * @param column its index in the row, from 1
     * @param bytes the index of what {@link #bytesOf} selects for it
     */
    public boolean isSound(String text, ResultSet row, int column, int bytes) throws SQLException {
        if (this == UTF8) {
            return text.indexOf(REPLACEMENT) < 0 || decodes(row.getBytes(column));
        }
        return decodes(row.getBytes(bytes));
    }

    private boolean decodes(byte[] bytes) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException broken) {
            return false;
        }
    }

    @Override
    public String toString() {
        return charset.name().substring(0, "UTF-8".length() + (this == UTF8 ? 0 : 1));
    }
}
