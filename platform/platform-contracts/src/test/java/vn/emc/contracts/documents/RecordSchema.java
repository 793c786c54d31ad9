package vn.emc.contracts.documents;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;

/** What the page must say of a Java type, without the descriptions. */
final class RecordSchema {
    private RecordSchema() {}

    /** The schema of a record or an enum. */
    static Map<String, Object> of(Class<?> type) {
        if (type.isEnum()) {
            return Map.of("type", "string", "enum", namesOf(type));
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        var required = Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        var properties = new LinkedHashMap<String, Object>();
        for (var component : type.getRecordComponents()) {
            properties.put(component.getName(), property(component.getGenericType()));
        }
        schema.put("properties", properties);
        return schema;
    }

    private static List<String> namesOf(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    private static Map<String, Object> property(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class || generic.getRawType() == Set.class
                    ? Map.of("type", "array", "items", property(generic.getActualTypeArguments()[0]))
                    : Map.of("type", "object", "additionalProperties", property(generic.getActualTypeArguments()[1]));
        }
        var plain = (Class<?>) type;
        if (plain == int.class || plain == Integer.class) {
            return Map.of("type", "integer", "format", "int32");
        } else if (plain == long.class || plain == Long.class) {
            return Map.of("type", "integer", "format", "int64");
        } else if (plain == boolean.class || plain == Boolean.class) {
            return Map.of("type", "boolean");
        } else if (plain == String.class || plain == UnitCode.class) {
            return Map.of("type", "string");
        } else if (plain == UUID.class) {
            return Map.of("type", "string", "format", "uuid");
        } else if (plain == Instant.class) {
            return Map.of("type", "string", "format", "date-time");
        } else if (plain == LocalDate.class) {
            return Map.of("type", "string", "format", "date");
        }
        return Map.of("$ref", "#/components/schemas/" + plain.getSimpleName());
    }
}
