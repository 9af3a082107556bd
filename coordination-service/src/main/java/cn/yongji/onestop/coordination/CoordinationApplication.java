package cn.yongji.onestop.coordination;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the coordination service. */
@SpringBootApplication
public class CoordinationApplication {
    public static void main(String[] args) {
        SpringApplication.run(CoordinationApplication.class, args);
    }
}
