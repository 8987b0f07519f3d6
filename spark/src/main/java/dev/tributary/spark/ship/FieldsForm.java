package dev.tributary.spark.ship;

import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objenesis.Objenesis;
import org.objenesis.ObjenesisStd;

/** An object of a class of the program, not a record, as its fields. */
record FieldsForm(Class<?> type, Map<String, @Nullable Object> fields) implements Serializable {
    /** Spark brings it with Kryo. */
    private static final Objenesis MAKER = new ObjenesisStd();

    static FieldsForm of(Object value) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        try {
            for (Field field : fields(value.getClass())) {
                fields.put(name(field), field.get(value));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a " + value.getClass() + " cannot be taken apart", e);
        }
        return new FieldsForm(value.getClass(), fields);
    }

    /** As serialisation makes an object: without a constructor of its class, which would want other values. */
    private Object readResolve() {
        Object made = MAKER.newInstance(type);
        try {
            for (Field field : fields(type)) {
                field.set(made, fields.get(name(field)));
            }
            return made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a " + type + " cannot be made again", e);
        }
    }

    private static String name(Field field) {
        return field.getDeclaringClass().getName() + '.' + field.getName();
    }

    private static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> each = type; each != null && ValueBytes.isOurs(each); each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers())) {
                    field.setAccessible(true);
                    fields.add(field);
                }
            }
        }
        return fields;
    }
}
