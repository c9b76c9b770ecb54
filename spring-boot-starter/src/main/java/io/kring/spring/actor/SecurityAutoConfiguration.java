package io.kring.spring.actor;

import io.kring.spring.KringProperties;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.context.SecurityContextHolder;

/** The actor from Spring Security. */
@AutoConfiguration
@ConditionalOnClass(SecurityContextHolder.class)
@EnableConfigurationProperties(KringProperties.class)
class SecurityAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    CurrentActor kringCurrentActor(KringProperties properties) {
        return new SecurityActor(properties.security().roles());
    }
}
