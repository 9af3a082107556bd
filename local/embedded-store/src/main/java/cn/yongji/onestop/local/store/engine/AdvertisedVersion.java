package cn.yongji.onestop.local.store.engine;

import de.bwaldvogel.mongo.MongoVersion;
import java.util.List;

/** The MongoDB version that drivers are told: one they support for years, whose commands this store answers. */
final class AdvertisedVersion implements MongoVersion {

    @Override
    public List<Integer> getVersionArray() {
        return List.of(7, 0, 0);
    }

    @Override
    public int getWireVersion() {
        return 21;
    }
}
