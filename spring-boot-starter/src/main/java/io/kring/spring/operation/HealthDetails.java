package io.kring.spring.operation;

import io.kring.Health;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the actuator shows. Parked events and lag are details and take no node out of service: another node would do no
 * better.
 */
final class HealthDetails {
    private HealthDetails() {}

    static Map<String, Object> of(Health health) {
        Map<String, Object> details = new LinkedHashMap<>();
        health.schemaVersion().ifPresent(version -> details.put("schema", version));
        if (health.storage()) {
            details.put("lag", health.lag());
            details.put("parked", health.parked());
        }
        details.put("warnings", health.warnings());
        return details;
    }
}
