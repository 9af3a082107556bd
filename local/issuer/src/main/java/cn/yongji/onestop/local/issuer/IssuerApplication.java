package cn.yongji.onestop.local.issuer;

import cn.yongji.onestop.local.issuer.account.AccountFile;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Starts the issuer. */
@SpringBootApplication
@EnableConfigurationProperties({IssuerSettings.class, AccountFile.class})
public class IssuerApplication {

    public static void main(String[] args) {
        SpringApplication.run(IssuerApplication.class, args);
    }
}
