package vn.emc.reporting.alarm;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.emc.contracts.ContractJson;

/** Findings as they are stored, and as the API shows their numbers. */
final class FindingJson {
    private static final JsonMapper MAPPER = ContractJson.mapper();
    private static final TypeReference<Map<String, Object>> NUMBERS = new TypeReference<>() {};

    private FindingJson() {}

    static String write(Finding finding) {
        return MAPPER.writeValueAsString(finding);
    }

    static Finding read(Rule rule, String json) {
        return switch (rule) {
            case SILENCE -> MAPPER.readValue(json, Finding.Silence.class);
            case VOLUME_DROP -> MAPPER.readValue(json, Finding.VolumeDrop.class);
            case CONSTANT_FIELDS -> MAPPER.readValue(json, Finding.ConstantFields.class);
            case UNKNOWN_PROCEDURES, FOREIGN_UNITS, NUMBER_GAPS -> MAPPER.readValue(json, Finding.Part.class);
        };
    }

    static Map<String, Object> numbers(Finding finding) {
        return MAPPER.convertValue(finding, NUMBERS);
    }
}
