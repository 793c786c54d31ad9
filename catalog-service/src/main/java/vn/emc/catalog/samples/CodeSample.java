package vn.emc.catalog.samples;

import io.swagger.v3.oas.annotations.media.Schema;

/** A program that sends one event of one site. */
@Schema(name = "CodeSample")
public record CodeSample(
        @Schema(
                type = "string",
                allowableValues = {"curl", "java", "csharp", "php", "python", "javascript", "go"})
        SampleLanguage language,

        @Schema(example = "Java") String title,

        @Schema(description = "What to save it as", example = "Track.java")
        String fileName,

        @Schema(description = "Complete; in mode KEY and HMAC it reads the key from the environment's EMC_API_KEY")
        String code) {}
