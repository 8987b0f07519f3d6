package dev.tributary.core.intake.row;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.Field;
import org.jspecify.annotations.Nullable;

/**
 * A row whose cells are Java objects, as most libraries return them: {@link String}, {@link Number}, {@link Boolean},
 * which is 0 or 1, {@code byte[]}, and null. Of any other object the text is used.
 */
public abstract class ObjectRow implements Row {
    /** Returns the value of a cell. Called several times for each. */
    protected abstract @Nullable Object value(Field field);

    @Override
    public Kind kind(Field field) {
        Object value = value(field);
        if (value == null) {
            return Kind.MISSING;
        }
        if (value instanceof Double || value instanceof Float) {
            return Kind.REAL;
        }
        if (value instanceof Number || value instanceof Boolean) {
            return isWhole(value) ? Kind.WHOLE : Kind.REAL;
        }
        if (value instanceof byte[]) {
            return Kind.BYTES;
        }
        return isSound(field, value.toString()) ? Kind.TEXT : Kind.BROKEN_TEXT;
    }

    /** Returns whether a text is valid in the source's own encoding. Half of a surrogate pair is invalid in any. */
    protected boolean isSound(Field field, String text) {
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                return false;
            }
            at += Character.charCount(point);
        }
        return true;
    }

    /** Decimal numbers and those beyond 64 bits are not. */
    private static boolean isWhole(Object value) {
        return value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte
                || value instanceof Boolean;
    }

    @Override
    public void text(Field field, Utf8 into) {
        into.set(String.valueOf(value(field)));
    }

    @Override
    public long whole(Field field) {
        return number(field).longValue();
    }

    @Override
    public double real(Field field) {
        return number(field).doubleValue();
    }

    private Number number(Field field) {
        Object value = value(field);
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        if (value instanceof Number number) {
            return number;
        }
        throw new IllegalStateException(field + " holds no number");
    }
}
