package cn.yongji.onestop.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;

/** Lets every test begin with closed breakers. */
public class FreshBreakers {
    private final Breakers breakers;

    FreshBreakers(Breakers breakers) {
        this.breakers = breakers;
    }

    public void reset() {
        breakers.all().forEach(CircuitBreaker::reset);
    }
}
