package cn.yongji.onestop.intake.papers.upload;

import cn.yongji.onestop.intake.papers.material.Contents;
import cn.yongji.onestop.intake.papers.material.MaterialDesk;
import cn.yongji.onestop.intake.papers.material.Materials;
import cn.yongji.onestop.intake.papers.material.OnceOnly;
import cn.yongji.onestop.intake.papers.material.PartedContents;
import cn.yongji.onestop.intake.papers.upload.mongo.MongoPartedUploads;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.messaging.Sweep;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires uploads in parts. */
@Configuration
@EnableConfigurationProperties(UploadSettings.class)
class UploadConfiguration {
    @Bean
    PartedUploads partedUploads(AggregateStores stores) {
        return new MongoPartedUploads(stores);
    }

    @Bean
    UploadDesk uploadDesk(
            PartedUploads uploads,
            PartedContents parted,
            Contents contents,
            Materials materials,
            MaterialDesk desk,
            OnceOnly onceOnly,
            UploadSettings settings,
            Clock clock) {
        return new UploadDesk(uploads, parted, contents, materials, desk, onceOnly, settings, clock);
    }

    @Bean
    ForsakenUploads forsakenUploads(PartedUploads uploads, UploadDesk desk, Materials materials, Clock clock) {
        return new ForsakenUploads(uploads, desk, materials, clock);
    }

    @Bean
    Sweep forsakenUploadsSweep(ForsakenUploads forsaken, UploadSettings settings) {
        return new Sweep("intake-forsaken-uploads", settings.sweepEvery(), forsaken::giveUp);
    }
}
