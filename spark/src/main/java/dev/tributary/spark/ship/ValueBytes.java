package dev.tributary.spark.ship;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;

/**
 * Immutable values of the program as bytes: settings, layouts, models, rules. The classes of core know nothing of Spark and
 * are not {@link Serializable}; so a record is written as its components, another class of the program as its fields, and
 * an {@link java.util.Optional} as what it holds. For the same version of the program only. Stateless.
 */
public final class ValueBytes {
    private static final String OURS = "dev.tributary.";

    private ValueBytes() {}

    /** Returns the bytes of a value. */
    public static byte[] of(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new Writer(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new IllegalStateException(value.getClass() + " cannot be sent to tasks: " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }

    /** Returns the value of such bytes. */
    public static <T> T read(byte[] bytes, Class<T> type) {
        try (Reader in = new Reader(new ByteArrayInputStream(bytes))) {
            return type.cast(in.readObject());
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(
                    "a " + type.getSimpleName() + " cannot be read by a task: " + e.getMessage(), e);
        }
    }

    /** Returns whether a class is one of the program's own. */
    static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(OURS);
    }

    private static final class Writer extends ObjectOutputStream {
        Writer(ByteArrayOutputStream bytes) throws IOException {
            super(bytes);
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object value) {
            if (OptionalForm.is(value)) {
                return OptionalForm.of(value);
            }
            if (value instanceof Serializable || !isOurs(value.getClass())) {
                return value;
            }
            return value instanceof Record held ? RecordForm.of(held) : FieldsForm.of(value);
        }
    }

    private static final class Reader extends ObjectInputStream {
        Reader(InputStream bytes) throws IOException {
            super(bytes);
            setObjectInputFilter(ObjectInputFilter.Config.createFilter(OURS + "**;java.**;!*"));
        }

        /** By the loader of this class: that of Spark's own threads may not know the job's jar. */
        @Override
        protected Class<?> resolveClass(ObjectStreamClass described) throws IOException, ClassNotFoundException {
            return described.getName().startsWith(OURS)
                    ? Class.forName(described.getName(), false, ValueBytes.class.getClassLoader())
                    : super.resolveClass(described);
        }
    }
}
