package cn.yongji.onestop.intake.counter.application;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What receipts are signed with.
 *
 * @param key an Ed25519 private key, PKCS #8 in PEM; without one, receipts are signed on a local machine only
 */
@ConfigurationProperties("onestop.intake.receipt")
record ReceiptSettings(@DefaultValue("") String key) {}
