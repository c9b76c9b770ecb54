package io.kring.example.intranet;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the intranet of Veldstroom. The first start tells its story to an empty database; later ones find it there. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Intranet {
    public static void main(String[] args) {
        SpringApplication.run(Intranet.class, args);
    }
}
