package cn.yongji.onestop.gateway.client;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which proxies stand in front of the gateway. What anybody else says about forwarding is not believed.
 *
 * @param trustedProxies addresses or networks ({@code 10.0.0.0/8})
 */
@ConfigurationProperties("gateway.client")
record ClientSettings(@DefaultValue List<String> trustedProxies) {}
