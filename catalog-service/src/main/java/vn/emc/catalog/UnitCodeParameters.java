package vn.emc.catalog;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;
import vn.emc.contracts.codes.UnitCode;

/** Unit codes in addresses and query strings, as forgiving as those in bodies. */
@Component
class UnitCodeParameters implements Converter<String, UnitCode> {
    @Override
    public UnitCode convert(String text) {
        return UnitCode.parse(text);
    }
}
