package cn.yongji.onestop.intake.papers.material;

import cn.yongji.onestop.intake.papers.material.mongo.GridFsContents;
import cn.yongji.onestop.platform.messaging.Sweep;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires materials. */
@Configuration
@EnableConfigurationProperties(MaterialSettings.class)
class MaterialConfiguration {
    @Bean
    Contents contents(MongoDatabase database, Materials materials, Clock clock) {
        return new GridFsContents(database, materials.store(), clock);
    }

    @Bean
    @ConditionalOnMissingBean
    ContentScanner contentScanner() {
        return new SignatureScanner();
    }

    @Bean
    MaterialDesk materialDesk(
            Materials materials,
            Contents contents,
            ContentScanner scanner,
            OnceOnly onceOnly,
            Flagging flagging,
            MaterialSettings settings) {
        return new MaterialDesk(
                contents,
                new TikaContentCheck(),
                scanner,
                new MaterialKeeping(materials, onceOnly, new Replacing(materials, flagging)),
                settings.maxSize().toBytes());
    }

    @Bean
    Sweep brokenUploads(Contents contents, MaterialSettings settings) {
        return new Sweep("intake-broken-uploads", settings.sweepEvery(), contents::removeLeftovers);
    }

    @Bean
    Sweep expiredMaterialsSweep(ExpiredMaterials expired, MaterialSettings settings) {
        return new Sweep("intake-expired-materials", settings.expiryEvery(), expired::flag);
    }
}
