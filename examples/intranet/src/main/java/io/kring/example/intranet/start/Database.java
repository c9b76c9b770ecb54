package io.kring.example.intranet.start;

import com.zaxxer.hikari.HikariDataSource;
import io.kring.example.veldstroom.Veldstroom;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The host's database, with the story of Veldstroom in it before anybody asks for a connection. */
@Configuration(proxyBeanMethods = false)
class Database {
    @Bean
    HikariDataSource dataSource(DataSourceProperties properties, IntranetProperties intranet, Veldstroom veldstroom) {
        if (intranet.demo() && onFile(properties)) {
            new Story(veldstroom).tellOnce(intranet.data());
        }
        HikariDataSource database = properties
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        if (intranet.demo() && !onFile(properties)) {
            new SharedStory(new Story(veldstroom), database).tellOnce();
        }
        return database;
    }

    private static boolean onFile(DataSourceProperties properties) {
        return properties.determineUrl().startsWith("jdbc:h2:file:");
    }
}
