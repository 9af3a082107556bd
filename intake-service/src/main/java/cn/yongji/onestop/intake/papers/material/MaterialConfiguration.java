package cn.yongji.onestop.intake.papers.material;

import cn.yongji.onestop.intake.papers.material.domain.MaterialUses;
import cn.yongji.onestop.intake.papers.material.mongo.GridFsContents;
import cn.yongji.onestop.intake.papers.material.mongo.GridFsParts;
import cn.yongji.onestop.intake.papers.material.mongo.MongoMaterials;
import cn.yongji.onestop.intake.papers.material.mongo.MongoReadLog;
import cn.yongji.onestop.intake.papers.project.Achievements;
import cn.yongji.onestop.intake.papers.project.ProjectRights;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
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
    Materials materials(AggregateStores stores) {
        return new MongoMaterials(stores);
    }

    @Bean
    Achievements filedMaterials(Materials materials, Clock clock) {
        return new FiledMaterials(materials, clock);
    }

    @Bean
    Contents contents(MongoDatabase database, Materials materials, Clock clock) {
        return new GridFsContents(database, materials.store(), clock);
    }

    @Bean
    PartedContents partedContents(MongoDatabase database, Clock clock) {
        return new GridFsParts(database, clock);
    }

    @Bean
    ReadLog readLog(MongoDatabase database) {
        return new MongoReadLog(database);
    }

    @Bean
    @ConditionalOnMissingBean
    ContentScanner contentScanner() {
        return new SignatureScanner();
    }

    @Bean
    Flagging flagging(Materials materials, MaterialUses uses, Clock clock) {
        return new Flagging(materials, uses, clock);
    }

    @Bean
    VerifiedReading verifiedReading(Contents contents, Flagging flagging) {
        return new VerifiedReading(contents, flagging);
    }

    @Bean
    MaterialRights materialRights(Materials materials, MaterialUses uses, OnceOnly onceOnly, ProjectRights projects) {
        return new MaterialRights(materials, uses, onceOnly, projects);
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
                materials,
                contents,
                new TikaContentCheck(),
                scanner,
                onceOnly,
                new Replacing(materials, flagging),
                settings.maxSize().toBytes());
    }

    @Bean
    Sweep brokenUploads(Contents contents, MaterialSettings settings) {
        return new Sweep("intake-broken-uploads", settings.sweepEvery(), contents::removeLeftovers);
    }

    @Bean
    ExpiredMaterials expiredMaterials(Materials materials, Flagging flagging, Clock clock) {
        return new ExpiredMaterials(materials, flagging, clock);
    }

    @Bean
    Sweep expiredMaterialsSweep(ExpiredMaterials expired, MaterialSettings settings) {
        return new Sweep("intake-expired-materials", settings.expiryEvery(), expired::flag);
    }
}
