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
 * The encoding of a database's texts, and the detection of invalid ones. SQLite stores any bytes and returns them with
 * replacements, so that different ids would become equal: in UTF-8 each invalid byte is read as U+FFFD, in UTF-16 half
 * of a surrogate pair is joined with the next code unit.
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

    /**
     * Returns the additional expressions to select so that {@link #isSound} can check the bytes; empty if none are
     * needed.
     */
    List<String> bytesOf(List<String> columns) {
        return this == UTF8
                ? List.of()
                : columns.stream()
                        .map(column -> "CASE typeof(" + column + ") WHEN 'text' THEN CAST(" + column + " AS blob) END")
                        .toList();
    }

    /**
     * Returns whether the bytes of a cell are the text that was read.
     *
     * @param text as it was read
     * @param column its position in the row, from 1
     * @param bytes the position of the expression from {@link #bytesOf}
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
