package io.kring.spring;

import io.kring.KringBuilder;

/**
 * Changes how Kring is built, after the properties and after the hooks that are beans. All beans of this type are asked,
 * in their order.
 */
@FunctionalInterface
public interface KringBuilderCustomizer {
    void customize(KringBuilder builder);
}
