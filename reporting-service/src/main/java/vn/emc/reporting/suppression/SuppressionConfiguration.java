package vn.emc.reporting.suppression;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SuppressionSettings.class)
class SuppressionConfiguration {}
