package io.kring.testkit.behaviour;

import io.kring.testkit.TestHost;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands each test a host on a fresh storage and closes it afterwards. */
final class FreshHost implements ParameterResolver {
    private static final Namespace HOSTS = Namespace.create(FreshHost.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == TestHost.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        KringContract contract = (KringContract) test.getRequiredTestInstance();
        TestHost host = new TestHost(contract.freshStorage());
        test.getStore(HOSTS).put("host", host);
        return host;
    }
}
