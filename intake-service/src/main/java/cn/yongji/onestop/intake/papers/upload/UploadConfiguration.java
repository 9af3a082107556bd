package cn.yongji.onestop.intake.papers.upload;

import cn.yongji.onestop.platform.messaging.Sweep;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires uploads in parts. */
@Configuration
@EnableConfigurationProperties(UploadSettings.class)
class UploadConfiguration {
    @Bean
    Sweep forsakenUploadsSweep(ForsakenUploads forsaken, UploadSettings settings) {
        return new Sweep("intake-forsaken-uploads", settings.sweepEvery(), forsaken::giveUp);
    }
}
