from typing import ClassVar

class TranslitLanguagePack:
    language_code: ClassVar[str]
    language_name: ClassVar[str]
    character_ranges: ClassVar[tuple[tuple[int, int], ...]]
    mapping: ClassVar[tuple[str, str]]
    reversed_specific_mapping: ClassVar[tuple[str, str]]
    reversed_specific_pre_processor_mapping: ClassVar[dict[str, str]]
    def translit(self, value: str, reversed: bool = False, strict: bool = False, fail_silently: bool = True) -> str: ...

class TranslitRegistry:
    def register(self, cls: type[TranslitLanguagePack], force: bool = False) -> bool: ...

registry: TranslitRegistry
