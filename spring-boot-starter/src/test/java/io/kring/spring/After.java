package io.kring.spring;

import java.util.function.Consumer;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Does something with each bean of a type once it is there. */
record After<T>(Class<T> type, Consumer<T> then) implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (type.isInstance(bean)) {
            then.accept(type.cast(bean));
        }
        return bean;
    }
}
