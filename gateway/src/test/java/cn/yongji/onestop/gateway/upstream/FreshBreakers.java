package cn.yongji.onestop.gateway.upstream;

/** Lets every test begin with closed breakers. */
public class FreshBreakers {
    private final Breakers breakers;

    FreshBreakers(Breakers breakers) {
        this.breakers = breakers;
    }

    public void reset() {
        for (var service : Service.values()) {
            breakers.of(service).reset();
        }
    }
}
